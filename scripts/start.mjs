import { onNode24 } from './onNode24.mjs'

/** `npm start` and, with --dev, `npm run dev`: everything from an empty clone to a running product. See run.ts. */
await onNode24('run.ts', process.argv.slice(2))
