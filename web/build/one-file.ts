// Writes the bundle as one HTML file: script and style inside, nothing beside it.
import type { Plugin } from 'vite'
import { embeddedModule } from './embedded'

const embeddedId = 'virtual:embedded'

export function embedded(): Plugin {
  return {
    name: 'plenary-embedded',
    resolveId: (id) => (id === embeddedId ? `\0${embeddedId}` : undefined),
    load: (id) => (id === `\0${embeddedId}` ? embeddedModule() : undefined),
  }
}

/** A script must not hold what would close its own element. */
function safe(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')
}

export function oneFile(): Plugin {
  return {
    name: 'plenary-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['plenary-room.html']
      if (page?.type !== 'asset') throw new Error('the bundle has no page')
      let html = String(page.source)
      for (const [name, part] of Object.entries(bundle)) {
        if (part === page) continue
        const text = part.type === 'chunk' ? part.code : String(part.source)
        const element = part.type === 'chunk' ? `<script type="module">${safe(text)}</script>` : `<style>${text}</style>`
        const tag = new RegExp(`\\s*<(script|link)[^>]*"[^"]*${name}"[^>]*>(</script>)?`)
        if (!tag.test(html)) throw new Error(`the page does not use ${name}`)
        html = html.replace(tag, '')
        html = part.type === 'chunk'
          ? html.replace('</body>', () => `${element}\n</body>`)
          : html.replace('</head>', () => `${element}\n</head>`)
        delete bundle[name]
      }
      page.source = html
    },
  }
}
