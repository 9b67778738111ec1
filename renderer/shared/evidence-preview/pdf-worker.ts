// The part of pdf.js that reads the file; a file of its own, so that hostile documents never reach the window's thread.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
