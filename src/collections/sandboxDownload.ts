/** A file from outside is downloaded, never rendered inside the admin panel's origin as a page of its own. */
export const sandboxDownload = ({ headers }: { headers: Headers }): Headers => {
  headers.set('Content-Disposition', 'attachment')
  headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
  return headers
}
