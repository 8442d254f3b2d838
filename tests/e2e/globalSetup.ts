import { startProduct } from '../helpers/startProduct.ts'

/**
 * Starts the product once for all browser tests; `PRODUCT_URL` tells the tests where. With E2E_URL set, the tests run
 * against what runs there already: quicker while writing them.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const running = process.env['E2E_URL']
  if (running !== undefined && running !== '') {
    process.env['PRODUCT_URL'] = running
    return async () => undefined
  }
  const product = await startProduct()
  process.env['PRODUCT_URL'] = product.url
  process.env['PRODUCT_DATABASE_URL'] = product.databaseUrl
  return product.stop
}
