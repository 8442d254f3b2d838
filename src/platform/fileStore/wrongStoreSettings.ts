/**
 * What does not fit together in the settings of the place for files, one line each; empty where all is well. Takes the
 * texts as they were given; each by itself was judged before.
 */
export function wrongStoreSettings(given: Readonly<Record<string, string | undefined>>): string[] {
  const lines: string[] = []
  if (given['S3_BUCKET'] === undefined) {
    const alone = ['S3_ENDPOINT', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_FORCE_PATH_STYLE'].filter((name) => given[name] !== undefined)
    if (alone.length > 0) lines.push(`S3_BUCKET: is missing (${alone.join(', ')} mean nothing without it)`)
    if (given['FILE_DOWNLOADS'] === 'signed') lines.push('FILE_DOWNLOADS: "signed" needs S3_BUCKET (files on the local disk are always proxied)')
    return lines
  }
  if ((given['S3_ACCESS_KEY_ID'] === undefined) !== (given['S3_SECRET_ACCESS_KEY'] === undefined)) {
    const missing = given['S3_ACCESS_KEY_ID'] === undefined ? 'S3_ACCESS_KEY_ID' : 'S3_SECRET_ACCESS_KEY'
    lines.push(`${missing}: is missing (S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are set together or not at all)`)
  }
  if (given['S3_REGION'] === undefined && given['S3_ENDPOINT'] === undefined) {
    lines.push('S3_REGION: is missing (expected with S3_BUCKET where no S3_ENDPOINT is named)')
  }
  return lines
}
