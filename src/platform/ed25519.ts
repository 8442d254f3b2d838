import { createPrivateKey, type KeyObject } from 'node:crypto'

/** Reads an Ed25519 private key as people put it into an environment: PEM (line ends may be `\n`), or base64 of PKCS #8. Throws when it is none. */
export function ed25519Key(text: string): KeyObject {
  const key = text.includes('BEGIN')
    ? createPrivateKey(text.replaceAll('\\n', '\n'))
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key')
  return key
}
