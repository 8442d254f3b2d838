/** HTML of our own, which a template puts on the page as it is; everything else it names is text. */
export class Markup {
  html: string
  constructor(html: string) {
    this.html = html
  }
}
