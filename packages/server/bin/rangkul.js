#!/usr/bin/env node
import { join } from 'node:path'
import { root } from '../../../tools/prepare.js'
import { runPinned } from '../../../tools/run.js'

const serves = process.argv[2] === 'serve'
runPinned(join(root, 'packages/server/src/main.ts'), process.argv.slice(2), serves ? ['messages', 'web'] : [])
