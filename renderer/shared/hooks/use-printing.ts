import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is mounted for the paper, after the event, must know it too. */
let isOnItsWay = false;
globalThis.addEventListener?.('beforeprint', () => {
  isOnItsWay = true;
});
globalThis.addEventListener?.('afterprint', () => {
  isOnItsWay = false;
});

/** Whether the page is on its way to paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(isOnItsWay);
  useEffect(() => {
    // The paper is laid out as soon as the event is over: what belongs on it must stand then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
