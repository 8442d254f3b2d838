import type { CollectionConfig } from 'payload'

/** Receives the default collection and gives back the one to use. */
export type CollectionOverride = (args: { defaultCollection: CollectionConfig }) => CollectionConfig

/** The consumer's last word on a collection. */
export function applyOverride(override: CollectionOverride | undefined, defaultCollection: CollectionConfig) {
  return override ? override({ defaultCollection }) : defaultCollection
}
