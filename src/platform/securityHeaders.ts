/** What every answer says to browsers, page or not. `https`: the office is reached over TLS. */
export function securityHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'x-permitted-cross-domain-policies': 'none',
    // Not for other hosts below this domain: what they do is not ours to decide.
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** The policy of what is no page: whatever it is, a browser that shows it runs and loads nothing. */
export const answerPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The policy of a page. Scripts come from this host, or stand inline with the nonce of this one answer, which Next writes
 * into its own. Not 'strict-dynamic': with it, what a script of ours puts into the page could run as well. Styles may stand inline: Payload's admin UI sets them on elements and in `<style>`, where no nonce reaches.
 * Everything else comes from this host. `dev`: Next's development server evaluates code and talks over a WebSocket.
 */
export function pagePolicy({ nonce, https, dev }: { nonce: string; https: boolean; dev: boolean }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Pages whose address opens something: a reset, a verification, mails to be stopped. Not even this host is told of them by Referer. */
export function referrerPolicyOf(path: string): string {
  return /\/(?:reset|reset-password|verify|verify-email|confirm-email|forgot|unsubscribe)(?:\/|$)/i.test(path) ? 'no-referrer' : 'same-origin'
}
