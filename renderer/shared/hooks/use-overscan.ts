import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows before and after those in sight that a virtual list puts on paper: up to a thousand in all. */
const ON_PAPER = 500;

/** How many rows beyond those in sight a virtual list draws: a few on screen, all (up to a thousand) on paper. */
export function useOverscan(usual: number): number {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The paper is laid out as soon as the event is over: the rows must stand then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting ? ON_PAPER : usual;
}
