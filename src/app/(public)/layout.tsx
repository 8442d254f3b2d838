import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import '@fontsource/inter/400.css'
import '@fontsource/inter/600.css'
import '@fontsource/inter/700.css'
import '@fontsource/noto-sans-arabic/400.css'
import '@fontsource/noto-sans-arabic/600.css'
import '@fontsource/noto-sans-arabic/700.css'
import './office.css'
import './accounts.css'
import { visit } from '../visit.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: { default: 'MDC Tracker', template: '%s · MDC Tracker' } }

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f7f5' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1512' },
  ],
}

/** The frame of every page that needs no sign-in. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { locale } = await visit()
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  )
}
