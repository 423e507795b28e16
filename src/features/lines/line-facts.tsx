import type { ReactNode } from 'react'
import type { Line } from '../../../domain/api/lines'
import { Ago } from '../../i18n/ago'
import { Id, isolateLtr, UserText } from '../../i18n/isolates'
import { Phone, usePhoneText } from '../../i18n/phone'
import { useText } from '../../i18n/use-text'
import { CopyButton } from '../../ui/copy-button'
import { AccountName } from './line-cells'
import { LineStatusPill, MetaWord, Quality } from './line-pills'
import { LineSection } from './line-section'
import classes from './line-facts.module.css'

/** What the line is: name, number, account, and the ids that Meta and support ask for. */
export function LineFacts({ line }: { line: Line }) {
  const t = useText()
  const phoneText = usePhoneText(line.phoneNumber)
  return (
    <LineSection title={t('line.facts')}>
      <dl className={classes.list}>
        <Fact term={t('line.fact.name')}>
          <UserText>{line.displayName}</UserText>
        </Fact>
        <Fact
          term={t('line.fact.phone')}
          copy={<CopyButton value={line.phoneNumber} what={isolateLtr(phoneText)} />}
        >
          <Phone value={line.phoneNumber} />
        </Fact>
        <Fact term={t('line.fact.status')}>
          <span className={classes.row}>
            <LineStatusPill status={line.status} />
            <MetaWord word={line.metaStatus} />
          </span>
        </Fact>
        <Fact term={t('line.fact.quality')}>
          <Quality quality={line.quality} />
        </Fact>
        <Fact term={t('line.fact.account')}>
          <AccountName wabaId={line.wabaId} name={line.wabaName} />
        </Fact>
        <IdFact term={t('line.fact.wabaId')} value={line.wabaId} />
        <IdFact term={t('line.fact.phoneNumberId')} value={line.phoneNumberId} />
        <Fact term={t('line.fact.synced')}>
          <Ago at={line.syncedAt} />
        </Fact>
      </dl>
    </LineSection>
  )
}

function IdFact({ term, value }: { term: string; value: string }) {
  return (
    <Fact term={term} copy={<CopyButton value={value} what={term} />}>
      <Id>{value}</Id>
    </Fact>
  )
}

type FactProps = { term: string; copy?: ReactNode; children: ReactNode }

function Fact({ term, copy, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>
        <span className={classes.value}>{children}</span>
        {copy}
      </dd>
    </div>
  )
}
