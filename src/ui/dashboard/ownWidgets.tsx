import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps, Widget } from 'payload'
import type { ReactNode } from 'react'

export type OwnWidget = { key: string; name: string; wide: boolean; card: ReactNode }

/** What Payload shows where nobody chose: links to all collections, which our navigation has. */
const collectionCards = 'collections'

/**
 * The widgets that the app itself has configured (`admin.dashboard.widgets`), as cards among ours: they are moved and put
 * away like them. Each is made on the server with the rights of whoever looks, as Payload's own dashboard would.
 */
export function ownWidgets({ initPageResult: { req, cookies, permissions, locale } }: Pick<AdminViewServerProps, 'initPageResult'>): OwnWidget[] {
  const { i18n, payload, user } = req
  const widgets = (payload.config.admin.dashboard?.widgets ?? []) as Widget[]
  return widgets.filter(({ slug }) => slug !== collectionCards).map(({ slug, label, Component, minWidth }) => ({
    key: `widget-${slug}`,
    name: nameOf(label, slug, i18n),
    wide: minWidth === 'full' || minWidth === 'x-large' || minWidth === 'large',
    card: RenderServerComponent({
      Component, importMap: payload.importMap, serverProps: { cookies, locale, permissions, req, user, widgetData: {}, widgetSlug: slug },
    }),
  }))
}

function nameOf(label: Widget['label'], slug: string, i18n: AdminViewServerProps['initPageResult']['req']['i18n']): string {
  const said = typeof label === 'function' ? label({ i18n, t: i18n.t as never }) : label
  return typeof said === 'string' ? said : (said?.[i18n.language] ?? said?.['en'] ?? slug)
}
