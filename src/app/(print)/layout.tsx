import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '@fontsource/inter/400.css'
import '@fontsource/inter/700.css'
import '@fontsource/noto-sans-arabic/400.css'
import '@fontsource/noto-sans-arabic/700.css'
import './labels.css'
import { say } from '../../shared/text.ts'
import { words } from '../(public)/words.ts'
import { visit } from '../visit.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await visit()
  return { title: say(words.labelsTitle, locale), robots: { index: false } }
}

/** Pages made for paper: white, without head and foot. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { locale } = await visit()
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  )
}
