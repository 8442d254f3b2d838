import { RenderServerComponent as renderComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { settingsOf } from '../../platform/settings.ts'
import { AdminLogo } from '../brand/AdminLogo.tsx'
import { localeOfLanguage } from '../words.ts'
import { noticeOf } from './noticeOf.ts'
import { SignInForm } from './SignInForm.tsx'

/**
 * The sign-in page in the place of Payload's: it knows the second step, and its ways to register and to a new password
 * are the public pages. What the app configured around the form stays.
 */
export async function SignInView({ initPageResult, params, searchParams = {} }: AdminViewServerProps) {
  const { req, permissions, locale } = initPageResult
  const { i18n, payload, user } = req
  const { admin, routes } = payload.config
  const target = getSafeRedirect({ fallbackTo: routes.admin, redirectTo: searchParams['redirect'] ?? '' })
  if (user) redirect(target)
  const { signIn } = await settingsOf(payload)
  const { beforeLogin, afterLogin, graphics } = admin.components ?? {}
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user: undefined }
  const rendered = (Component: typeof beforeLogin) => renderComponent({ Component, importMap: payload.importMap, serverProps })
  return (
    <>
      <div className="login__brand">
        {renderComponent({ Component: graphics?.Logo, Fallback: AdminLogo, importMap: payload.importMap, serverProps })}
      </div>
      {rendered(beforeLogin)}
      <SignInForm
        target={target}
        mayRegister={signIn.registration}
        notice={noticeOf(searchParams, localeOfLanguage(i18n.language))}
      />
      {rendered(afterLogin)}
    </>
  )
}
