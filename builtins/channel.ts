// builtins/channel.ts -- iterating over a Channel; the rest is in channels.cpp.

declare function __receiveOr(channel: any, atEnd: any): Promise<any>;

export function $channelIterator(channel: any): any {
  const end = {};
  return {
    async next(): Promise<any> {
      const value = await __receiveOr(channel, end);
      return value === end ? { value: undefined, done: true } : { value, done: false };
    },
    [Symbol.asyncIterator](): any {
      return this;
    },
  };
}
