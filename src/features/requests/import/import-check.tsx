import { Button, Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useActKey } from '../../../api/act-key'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { FailedState } from '../../../ui/failed-state'
import { LoadMore } from '../../../ui/load-more'
import { Notice } from '../../../ui/notice'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { useImportColumns } from './import-columns'
import { checkQuery, importJobQuery, startImport, type ChosenFile } from './queries'
import classes from './import.module.css'

type Props = { file: ChosenFile; onStarted: (jobId: string) => void }

/** The dry run of a file: rows that want a look first, all of them where none does, and the way on. */
export function ImportCheck({ file, onStarted }: Props) {
  const t = useText()
  const columns = useImportColumns()
  const [chosen, setChosen] = useState<boolean>()
  const onlyProblems = chosen ?? true
  const list = useInfiniteQuery(checkQuery(file, onlyProblems))
  if (list.isPending) return <SkeletonRows label={t('import.checking')} rowHeight={68} />
  if (list.isError) return <FailedState error={list.error} />
  const [first] = list.data.pages
  const rows = list.data.pages.flatMap((page) => page.verdicts)
  const { valid, invalid, warned } = first ?? { valid: 0, invalid: 0, warned: 0 }
  const toLookAt = invalid + warned
  if (toLookAt === 0 && chosen === undefined) setChosen(false)
  const total = onlyProblems ? toLookAt : valid + invalid
  return (
    <>
      <Notice tone={toLookAt > 0 ? 'waiting' : 'good'} role="status">
        <p>{t('import.valid', { count: valid })}</p>
        <p>{t('import.invalid', { count: invalid })}</p>
        {warned > 0 && <p>{t('import.warned', { count: warned })}</p>}
      </Notice>
      {valid > 0 && <CreateButtons file={file} onStarted={onStarted} />}
      {toLookAt > 0 && (
        <Checkbox
          label={t('import.onlyProblems')}
          checked={onlyProblems}
          onChange={(event) => setChosen(event.currentTarget.checked)}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          label={t('import.verdicts')}
          columns={columns}
          rows={rows}
          rowKey={({ row }) => String(row)}
          total={total}
        />
      )}
      <LoadMore
        shown={rows.length}
        total={total}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

function CreateButtons({ file, onStarted }: Props) {
  const t = useText()
  const queryClient = useQueryClient()
  const keyOf = useActKey()
  const start = useMutation({
    mutationFn: (submit: boolean) => startImport(file, submit, keyOf([file.at, submit])),
    onSuccess: (job) => {
      queryClient.setQueryData(importJobQuery(job.id).queryKey, job)
      onStarted(job.id)
    },
  })
  const button = (submit: boolean) => ({
    loading: start.isPending && start.variables === submit,
    disabled: start.isPending,
    onClick: () => start.mutate(submit),
  })
  return (
    <>
      <div className={classes.actions}>
        <Button {...button(true)}>{t('import.createSubmitted')}</Button>
        <Button variant="default" {...button(false)}>
          {t('import.createDrafts')}
        </Button>
      </div>
      {start.isError && <FailedState error={start.error} />}
    </>
  )
}
