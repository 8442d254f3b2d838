import { createRequire } from 'node:module'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '../../src/platform/fileStore/s3.ts'

type Canonical = { uri: string; querystring: string }
type Signing = { getStringToSign: (canonical: Canonical, request: unknown) => string }

/**
 * Two slips of the server where it checks signatures, put right: it forgets the slash behind a bucket, and leaves five
 * signs of a query unescaped that the rule wants escaped.
 */
const signing = createRequire(import.meta.url)('@20minutes/s3rver/lib/signature/v4.js') as Signing
const { getStringToSign } = signing
signing.getStringToSign = (canonical, request) => {
  const uri = /^\/[^/]+$/.test(canonical.uri) ? `${canonical.uri}/` : canonical.uri
  const querystring = canonical.querystring.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return getStringToSign({ ...canonical, uri, querystring }, request)
}

/** A real S3 server on a port of its own; it checks signatures. `objects` names what lies in the bucket. */
export async function startS3(bucket = 'mdc-files') {
  const directory = await mkdtemp(join(tmpdir(), 'mdc-s3-'))
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] })
  const { port } = await server.run()
  const settings: S3Settings = {
    bucket,
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    pathStyle: true,
    signedDownloads: false,
  }
  return {
    settings,
    objects: async () =>
      (await readdir(join(directory, bucket), { recursive: true }))
        .filter((name) => name.endsWith('._S3rver_object'))
        .map((name) => name.replace('._S3rver_object', ''))
        .toSorted(),
    /** Ends the server, the objects stay. May be said twice. */
    stop: () => server.close().catch(() => undefined),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}
