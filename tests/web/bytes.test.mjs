import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { file, house } from './room.mjs'

test('a second build gives the same bytes', () => {
  const again = resolve(house, 'build/web/again')
  execFileSync('npm', ['run', 'build', '--', '--outDir', again], { cwd: resolve(house, 'web'), stdio: 'pipe' })
  assert.ok(readFileSync(resolve(again, 'plenary-room.html')).equals(readFileSync(file)))
})
