import type { Order, Reply } from './messages.ts';

interface Listener {
  readonly onReply: (reply: Reply) => void;
  readonly onError: () => void;
}

/** Gives an order to a thread of its own. The returned function ends it, whatever it is doing; no reply comes after that. */
export function giveOrder(order: Order, { onReply, onError }: Listener): () => void {
  const thread = new Worker(new URL('./sensitivity-worker.ts', import.meta.url), { type: 'module' });
  const end = () => thread.terminate();
  thread.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind !== 'progress') end();
    onReply(data);
  });
  thread.addEventListener('error', () => {
    end();
    onError();
  });
  thread.postMessage(order);
  return end;
}
