import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { embedded, oneFile } from './build/one-file'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [embedded(), oneFile()],
  build: {
    outDir: resolve(import.meta.dirname, '../dist'),
    emptyOutDir: false,
    // Three years back; of Firefox also the long-lived release of that time.
    target: ['chrome119', 'edge119', 'firefox115', 'safari17'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 100000000,
    rollupOptions: { input: resolve(import.meta.dirname, 'plenary-room.html') },
  },
})
