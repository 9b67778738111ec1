import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './api/contract.ts';

// One fixed channel that the page cannot choose; the name of the procedure is looked up in the contract by the other side.
const bridge: Bridge = {
  door: 'desktop',
  call: (procedure, input) => ipcRenderer.invoke('api', procedure, input),
};
contextBridge.exposeInMainWorld('bridge', bridge);
