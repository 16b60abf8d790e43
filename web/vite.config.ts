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
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 100000000,
    rollupOptions: { input: resolve(import.meta.dirname, 'plenary-room.html') },
  },
})
