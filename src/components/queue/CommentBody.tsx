'use client'

import Link from 'next/link'

import { formatBeijing } from '../../legal/beijing'
import type { CommentDetail } from '../../queries/commentDetail'
import { SenderLinks } from '../campaigns/SenderLinks'
import { ClausePassage } from '../comment/ClausePassage'
import { ShownBody } from '../privacy/ShownBody'
import { Submitter } from '../comment/Submitter'
import { useDeskTranslation } from '../useDeskTranslation'
import { fileSize } from './fileSize'

const Decision = ({ comment }: { comment: CommentDetail }) => {
  const { t } = useDeskTranslation()
  const outcome = comment.disposition ?? comment.exclusion
  const reason = comment.disposition ? comment.dispositionReason : comment.exclusionReason
  if (!outcome) return null
  return (
    <section className="desk-panel__section">
      <h2>{t(comment.disposition ? 'fields:comments.disposition' : 'fields:comments.exclusion')}</h2>
      <p className="desk-strong">{t(`workflow:options.${outcome}`)}</p>
      {reason && <p className="desk-panel__body">{reason}</p>}
    </section>
  )
}

const Files = ({ files, withheldFiles }: Pick<CommentDetail, 'files' | 'withheldFiles'>) => {
  const { t, locale } = useDeskTranslation()
  if (files.length + withheldFiles === 0) return null
  return (
    <section className="desk-panel__section">
      <h2>{t('admin:comment.files', { count: files.length + withheldFiles })}</h2>
      {withheldFiles > 0 && (
        <p className="desk-muted">{t('privacy:withheldFiles', { count: withheldFiles })}</p>
      )}
      {files.length > 0 && (
        <ul className="desk-files">
          {files.map(({ id, name, bytes, url }) => (
            <li key={id}>
              {url ? (
                <a href={url} download={name}>
                  {name}
                </a>
              ) : (
                name
              )}{' '}
              <span className="desk-muted">{url ? fileSize(bytes, locale) : t('privacy:sealedFile')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What the comment says, as it has been grouped; its answer comes from these unless it has one of its own. */
const CarriedPoints = ({ points }: Pick<CommentDetail, 'points'>) => {
  const { t } = useDeskTranslation()
  if (points.length === 0) return null
  return (
    <section className="desk-panel__section">
      <h2>{t('fields:points.plural')}</h2>
      <ul className="desk-carried">
        {points.map(({ id, title, state, disposition }) => (
          <li key={id}>
            <Link href={`/admin/collections/points/${id}`} prefetch={false}>
              {title}
            </Link>{' '}
            <span className="desk-muted">
              {disposition && state === 'decided'
                ? t(`workflow:options.${disposition}`)
                : t(`workflow:points.states.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What came like it, and what else the same person sent. */
const Alike = ({ comment: { campaign, sameSender } }: { comment: CommentDetail }) => {
  const { t } = useDeskTranslation()
  return (
    <>
      {campaign && (
        <section className="desk-panel__section">
          <h2>{t('campaigns:ofComment')}</h2>
          <Link href={`/admin/collections/campaigns/${campaign.id}`} prefetch={false}>
            {t('campaigns:oneOf', { members: campaign.members })}
          </Link>
        </section>
      )}
      {sameSender.length > 0 && (
        <section className="desk-panel__section">
          <h2>{t('campaigns:ofSender')}</h2>
          <p>
            <SenderLinks comments={sameSender} t={t} />
          </p>
        </section>
      )}
    </>
  )
}

/** A comment to be read and decided: the clause, then what was said about it, then who said it. */
export const CommentBody = ({ comment }: { comment: CommentDetail }) => {
  const { t, locale } = useDeskTranslation()
  return (
    <>
      <section className="desk-panel__section">
        <h2>{t('fields:comments.clause')}</h2>
        <ClausePassage clause={comment.clause} t={t} />
      </section>
      <section className="desk-panel__section">
        <h2>{t('fields:comments.body')}</h2>
        <ShownBody {...comment} />
      </section>
      <Files {...comment} />
      <Decision comment={comment} />
      <CarriedPoints points={comment.points} />
      <Alike comment={comment} />
      <section className="desk-panel__section">
        <h2>{t('admin:comment.submitter')}</h2>
        <Submitter key={comment.id} comment={comment.id} {...comment} />
        <dl className="desk-facts">
          <div>
            <dt>{t('fields:comments.channel')}</dt>
            <dd>{t(`fields:channels.${comment.channel}`)}</dd>
          </div>
          <div>
            <dt>{t('fields:comments.arrivedAt')}</dt>
            <dd>{formatBeijing(new Date(comment.arrivedAt), locale, 'minute')}</dd>
          </div>
          {comment.countyName && (
            <div>
              <dt>{t('fields:comments.county')}</dt>
              <dd>{(locale === 'en' && comment.countyNameEn) || comment.countyName}</dd>
            </div>
          )}
          <div>
            <dt>{t('fields:comments.assignee')}</dt>
            <dd>{comment.assigneeName ?? t('admin:queue.unassigned')}</dd>
          </div>
          <div className="desk-facts__wide">
            <dt>{t('fields:consultations.singular')}</dt>
            <dd>{(locale === 'en' && comment.consultationTitleEn) || comment.consultationTitle}</dd>
          </div>
        </dl>
      </section>
    </>
  )
}
