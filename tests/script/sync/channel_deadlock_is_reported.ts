// A sender that nobody will ever receive from.
// exit: 1
// stderr: Deadlock: nothing can go on. One task waits for ever:
// stderr: waits for a Channel at .*channel_deadlock_is_reported.ts:8
import { Channel } from "heddle";

const channel = new Channel<number>();
await channel.send(1);
