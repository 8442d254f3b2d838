/** The little of the S3 server that tests use; it comes without types. */
declare module '@20minutes/s3rver' {
  import type { AddressInfo } from 'node:net'
  export default class S3rver {
    constructor(options: {
      address?: string
      port?: number
      silent?: boolean
      directory: string
      vhostBuckets?: boolean
      configureBuckets?: { name: string; configs?: string[] }[]
    })
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
