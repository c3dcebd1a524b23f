export class Failure extends Error { override name = "Failure"; }
export class NotFound extends Failure { override name = "NotFound"; constructor(readonly key: string, options?: ErrorOptions) { super(`no ${key}`, options); } }
