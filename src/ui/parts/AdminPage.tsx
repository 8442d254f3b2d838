import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { callerOf, type Caller } from '../../platform/caller.ts'

type Props = Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & { children: ReactNode }

/** The frame of a page of ours in the admin UI: navigation, header, breadcrumbs. */
export function AdminPage({ initPageResult, params, searchParams, children }: Props) {
  const { req, permissions, locale, visibleEntities } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={req.payload.config.admin.components.actions}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      {children}
    </DefaultTemplate>
  )
}

/** Who asks for the page at `path` below the admin UI; nobody is sent to the sign-in page and comes back. */
export function callerOrSignIn({ req }: AdminViewServerProps['initPageResult'], path: string): Caller {
  const caller = callerOf(req)
  const { admin } = req.payload.config.routes
  return caller ?? redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${path}`)}`)
}
