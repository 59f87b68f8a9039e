import { ipcRenderer } from 'electron';

// The room's only way out: the port main sends after the page has loaded. Nothing else is exposed.
ipcRenderer.once('port', (event) => window.postMessage('port', '*', [...event.ports]));
