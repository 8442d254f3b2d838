import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { requestWith } from './requestWith.ts'

const collectGarbage = () => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

it('a request made of another one hears that the caller is gone, though nobody holds the other one', async () => {
  const caller = new AbortController()
  const ofRequest = () => requestWith(requestWith(caller.signal, 'http://x/', {}).signal, 'http://x/', { method: 'POST', body: 'x' })
  const request = ofRequest()
  // What only a finished task held is free after it.
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  caller.abort()
  expect(request.signal.aborted).toBe(true)
})
