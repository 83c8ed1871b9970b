'use client'

import en from '../i18n/en/siteCrash.json'
import zh from '../i18n/zh/siteCrash.json'

const style = {
  maxInlineSize: '40rem',
  margin: '0 auto',
  padding: '4rem 1.25rem',
  fontFamily: 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif',
  lineHeight: 1.7,
}

/** When even the frame of a page fails, in both languages: nobody knows any more which was asked for. */
const GlobalError = () => (
  <html lang="zh-CN">
    <body style={style}>
      <title>{zh.title}</title>
      <h1>{zh.title}</h1>
      <p>{zh.text}</p>
      <div lang="en">
        <p>
          <strong>{en.title}</strong>
        </p>
        <p>{en.text}</p>
      </div>
      <p>
        <a href="/">{`${zh.home} · ${en.home}`}</a>
      </p>
    </body>
  </html>
)

export default GlobalError
