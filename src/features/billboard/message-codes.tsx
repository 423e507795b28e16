import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../api/me'
import { UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { CodeLinePicker, type CodeLine } from './code-line-picker'
import { lineCodesQuery, messageCodeQuery, useMakeCode } from './code-queries'
import classes from './codes.module.css'
import { MessageCodeForm } from './message-code-form'
import { MessageCodeItem } from './message-code-item'
import studioClasses from './studio.module.css'
import type { Studio } from './use-studio'

/** Codes of one line, one for each site, and the way to a new one. */
export function MessageCodes({ studio }: { studio: Studio }) {
  const t = useText()
  const { code } = studio.search
  const [picked, setPicked] = useState<CodeLine | null>(null)
  const chosen = useQuery({ ...messageCodeQuery(code ?? ''), enabled: code !== undefined })
  const line = picked ?? chosen.data?.line ?? null
  return (
    <div className={studioClasses.stack}>
      <CodeLinePicker what={t('studio.qr.meta.what')} open={line === null} onPick={setPicked} />
      {line !== null && <LineCodes key={line.id} line={line} studio={studio} />}
    </div>
  )
}

function LineCodes({ line, studio }: { line: CodeLine; studio: Studio }) {
  const t = useText()
  const mayMake = useMay('requests.create')
  const [making, setMaking] = useState(false)
  const codes = useInfiniteQuery(lineCodesQuery(line.id))
  const items = codes.data?.pages.flatMap((page) => page.items) ?? []
  const choose = (id: string) => studio.change({ code: id })
  return (
    <section className={studioClasses.stack}>
      <h3 className={studioClasses.subtitle}>
        <Trans id="studio.qr.codesOf" values={{ line: <UserText>{line.displayName}</UserText> }} />
      </h3>
      {codes.isPending && <SkeletonRows label={t('studio.qr.loading')} rows={2} rowHeight={64} />}
      {codes.isError && <FailedState error={codes.error} onRetry={() => void codes.refetch()} />}
      {codes.isSuccess && items.length === 0 && (
        <p className={studioClasses.soft}>{t('studio.qr.noCodes')}</p>
      )}
      {items.length > 0 && (
        <ul className={classes.codes}>
          {items.map((code) => (
            <MessageCodeItem
              key={code.id}
              code={code}
              pressed={code.id === studio.search.code}
              onChoose={() => choose(code.id)}
            />
          ))}
        </ul>
      )}
      {codes.hasNextPage && (
        <LoadMore
          shown={items.length}
          total={codes.data?.pages[0]?.total ?? items.length}
          hasMore
          loading={codes.isFetchingNextPage}
          onMore={() => void codes.fetchNextPage()}
        />
      )}
      {!mayMake && <p className={studioClasses.soft}>{t('studio.qr.mayNotMake')}</p>}
      {mayMake && !making && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {t('studio.qr.new')}
        </Button>
      )}
      {making && (
        <NewCode
          lineId={line.id}
          onMade={(id) => {
            setMaking(false)
            choose(id)
          }}
          onCancel={() => setMaking(false)}
        />
      )}
    </section>
  )
}

type NewCodeProps = { lineId: string; onMade: (id: string) => void; onCancel: () => void }

function NewCode({ lineId, onMade, onCancel }: NewCodeProps) {
  const t = useText()
  const making = useMakeCode(lineId)
  return (
    <MessageCodeForm
      title={t('studio.qr.new')}
      save={t('studio.qr.make')}
      busy={making.isPending}
      error={making.error}
      onSave={(words) => making.mutate(words, { onSuccess: ({ id }) => onMade(id) })}
      onCancel={onCancel}
    />
  )
}
