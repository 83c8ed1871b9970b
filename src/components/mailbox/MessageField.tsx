import type { UIFieldServerComponent } from 'payload'

import { may } from '../../access/abilities'
import { actorOf } from '../../access/actor'
import { SLUGS } from '../../collections/slugs'
import type { Locale, Translate } from '../../i18n'
import { translator } from '../../i18n'
import { localeOf } from '../../i18n/localeOf'
import { showMessage } from '../../mailbox/showMessage'
import type { ShownFile } from '../../mailbox/showMessage'
import { fileSize } from '../queue/fileSize'
import { OriginalButton } from './OriginalButton'

type FilesProps = { files: readonly ShownFile[]; t: Translate; locale: Locale }

const Files = ({ files, t, locale }: FilesProps) =>
  files.length === 0 ? (
    <p className="desk-muted">{t('mailbox:view.noFiles')}</p>
  ) : (
    <ul className="desk-mail-files">
      {files.map(({ filename, bytes, left }, place) => (
        <li key={`${place} ${filename}`} className={left ? 'desk-mail-files__left' : undefined}>
          <span>{filename}</span>
          <span className="desk-muted">
            {fileSize(bytes, locale)} · {t(left ? `mailbox:view.left.${left}` : 'mailbox:view.taken')}
          </span>
        </li>
      ))}
    </ul>
  )

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/** On a message: what it says and carries, read from its original, which itself is shown for a stated purpose only. */
export const MessageField: UIFieldServerComponent = async ({ id, data, req, i18n }) => {
  const locale = localeOf({ i18n })
  const t = translator(locale)
  const { filename, agency } = data as Record<string, unknown>
  const shown = await showMessage(String(filename))
  if (!shown) return <p className="field-type desk-muted">{t('mailbox:view.gone')}</p>
  const mayReveal = may(actorOf(req), 'reveal', SLUGS.comments, { agency: idOf(agency) })
  return (
    <section className="field-type desk-mail" aria-label={t('mailbox:view.title')}>
      <span className="field-label">{t('mailbox:view.text')}</span>
      <div className="desk-mail__text">{shown.text || t('mailbox:view.noText')}</div>
      {shown.isCut && <p className="desk-muted">{t('mailbox:view.cut')}</p>}
      <span className="field-label">{t('mailbox:view.files')}</span>
      <Files files={shown.files} t={t} locale={locale} />
      {mayReveal && <OriginalButton message={String(id)} />}
    </section>
  )
}
