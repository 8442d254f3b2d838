import { describe, expect, it } from 'vitest'
import { EnvError, readEnv } from './env.ts'

const linesOf = (source: Record<string, string>): readonly string[] => {
  try {
    readEnv(source)
    return []
  } catch (error) {
    if (error instanceof EnvError) return error.lines
    throw error
  }
}

const SECRET = 'a-secret-of-more-than-thirty-two-characters'

describe('an empty environment', () => {
  it('gives a product for development on port 3000', () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: 'development',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATA_DIR: '.data',
      DATABASE_POOL: 20,
      TRUSTED_PROXIES: 0,
      CORS_ORIGINS: [],
    })
  })

  it('does not decide whether uploads are scanned', () => {
    expect(readEnv({}).ATTACHMENT_SCAN).toBeUndefined()
  })

  it('is the same as one of empty texts, as compose files leave them', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '', ADMIN_EMAIL: '', ADMIN_PASSWORD: '' })).toEqual(readEnv({}))
  })
})

describe('a right value', () => {
  it('is parsed', () => {
    const env = readEnv({
      PORT: '8080',
      PUBLIC_URL: 'https://tracker.example.com/',
      CORS_ORIGINS: 'https://a.example.com, https://b.example.com/',
      TRUSTED_PROXIES: '2',
      ATTACHMENT_SCAN: 'clamav:3310',
      MAIL_FROM: 'Permits <permits@example.com>',
    })
    expect(env.PORT).toBe(8080)
    expect(env.PUBLIC_URL).toBe('https://tracker.example.com')
    expect(env.CORS_ORIGINS).toEqual(['https://a.example.com', 'https://b.example.com'])
    expect(env.TRUSTED_PROXIES).toBe(2)
    expect(env.ATTACHMENT_SCAN).toBe('clamav:3310')
  })

  it('says which proxies are trusted, by number or by network, under its old name too', () => {
    expect(readEnv({ TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32' }).TRUSTED_PROXIES).toEqual(['10.0.0.0/8', '2001:db8::/32'])
    expect(readEnv({ TRUST_PROXY: '1' }).TRUSTED_PROXIES).toBe(1)
    expect(readEnv({ TRUST_PROXY: '1', TRUSTED_PROXIES: '192.0.2.7' }).TRUSTED_PROXIES).toEqual(['192.0.2.7'])
  })

  it('follows the port where the public address is not set', () => {
    expect(readEnv({ PORT: '4100' }).PUBLIC_URL).toBe('http://localhost:4100')
  })
})

describe('a wrong value', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT: "abc" is not a port (expected a whole number from 1 to 65535)'],
    [{ PORT: '0' }, 'PORT: "0" is not a port (expected a whole number from 1 to 65535)'],
    [{ PORT: '65536' }, 'PORT: "65536" is not a port (expected a whole number from 1 to 65535)'],
    [{ PORT: '3e3' }, 'PORT: "3e3" is not a port (expected a whole number from 1 to 65535)'],
    [{ PORT: '-1' }, 'PORT: "-1" is not a port (expected a whole number from 1 to 65535)'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV: "prod" is not one of development, production, test'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: "loud" is not one of fatal, error, warn, info, debug, trace, silent'],
    [{ PUBLIC_URL: 'tracker.example.com' }, 'PUBLIC_URL: "tracker.example.com" is not an address like https://tracker.example.com'],
    [{ CORS_ORIGINS: 'https://a.example.com/path' }, 'CORS_ORIGINS: "https://a.example.com/path" is not a list of origins like https://a.example.com,https://b.example.com'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY: "true" is not a number of proxies (expected a whole number from 0 to 10)'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES: "10.0.0.0/33" is neither a number of proxies (0 to 10) nor a list of networks like 10.0.0.0/8,192.0.2.7'],
    [{ TRUSTED_PROXIES: '11' }, 'TRUSTED_PROXIES: "11" is neither a number of proxies (0 to 10) nor a list of networks like 10.0.0.0/8,192.0.2.7'],
    [{ ATTACHMENT_SCAN: 'clamav' }, 'ATTACHMENT_SCAN: "clamav" is neither off nor the host:port of a clamd, like clamav:3310'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: "nobody" is not a sender like "MDC Tracker <tracker@example.com>"'],
  ])('%o is named in one line', (source, line) => {
    expect(linesOf(source)).toEqual([line])
  })

  it('is never printed where it may hold a password', () => {
    const lines = linesOf({ DATABASE_URL: 'mysql://me:hunter2@db/x', SMTP_URL: 'hunter2', PAYLOAD_SECRET: 'hunter2' })
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('hunter2')
  })

  it('does not hide the other wrong ones', () => {
    expect(linesOf({ PORT: 'x', DATABASE_POOL: '1', NODE_ENV: 'y' }).map((line) => line.split(':')[0])).toEqual([
      'NODE_ENV',
      'PORT',
      'DATABASE_POOL',
    ])
  })
})

describe('production', () => {
  it('demands a secret', () => {
    expect(linesOf({ NODE_ENV: 'production' })).toEqual([
      'PAYLOAD_SECRET: is required with NODE_ENV=production (expected at least 32 characters)',
    ])
    expect(linesOf({ NODE_ENV: 'production', PAYLOAD_SECRET: 'short' })).toEqual([
      'PAYLOAD_SECRET: the value is too short (expected at least 32 characters)',
    ])
    expect(linesOf({ NODE_ENV: 'production', PAYLOAD_SECRET: SECRET })).toEqual([])
  })
})

describe('the first administrator', () => {
  it('is set whole or not at all', () => {
    expect(linesOf({ ADMIN_EMAIL: 'a@example.com' })[0]).toContain('ADMIN_PASSWORD: is missing')
    expect(linesOf({ ADMIN_PASSWORD: 'long-enough-1' })[0]).toContain('ADMIN_EMAIL: is missing')
    expect(linesOf({ ADMIN_EMAIL: 'a@example.com', ADMIN_PASSWORD: 'long-enough-1' })).toEqual([])
  })
})

describe('the place for files', () => {
  const bucket = { S3_BUCKET: 'mdc-files', S3_ENDPOINT: 'http://storage:9000' }
  it('is named whole or not at all', () => {
    expect(linesOf({ S3_ENDPOINT: 'http://storage:9000', S3_REGION: 'eu-central-1' })).toEqual([
      'S3_BUCKET: is missing (S3_ENDPOINT, S3_REGION mean nothing without it)',
    ])
    expect(linesOf({ S3_BUCKET: 'mdc-files' })).toEqual(['S3_REGION: is missing (expected with S3_BUCKET where no S3_ENDPOINT is named)'])
    expect(linesOf({ ...bucket, S3_ACCESS_KEY_ID: 'key' })[0]).toContain('S3_SECRET_ACCESS_KEY: is missing')
    expect(linesOf({ ...bucket, S3_SECRET_ACCESS_KEY: 'hunter2' }).join()).not.toContain('hunter2')
    expect(linesOf({ FILE_DOWNLOADS: 'signed' })).toEqual([
      'FILE_DOWNLOADS: "signed" needs S3_BUCKET (files on the local disk are always proxied)',
    ])
    expect(linesOf({ S3_BUCKET: 'Not A Bucket', S3_REGION: 'x y' })).toHaveLength(2)
    expect(linesOf({ ...bucket, S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret', FILE_DOWNLOADS: 'signed' })).toEqual([])
  })

  it('puts the bucket into the path where it is not Amazon’s, unless told otherwise', () => {
    expect(readEnv(bucket).S3_FORCE_PATH_STYLE).toBe(true)
    expect(readEnv({ ...bucket, S3_FORCE_PATH_STYLE: 'false' }).S3_FORCE_PATH_STYLE).toBe(false)
    expect(readEnv({ S3_BUCKET: 'mdc-files', S3_REGION: 'eu-central-1' }).S3_FORCE_PATH_STYLE).toBe(false)
  })
})
