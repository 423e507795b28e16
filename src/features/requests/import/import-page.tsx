import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../../../i18n/use-text'
import { PageHeader } from '../../../ui/page-header'
import { RequestsCrumb } from '../requests-crumb'
import { ImportJob } from './import-job'
import { NewImport } from './new-import'
import { PatternImport } from './pattern/pattern-import'
import { SourceChoice } from './source-choice'
import classes from './import.module.css'

const route = getRouteApi('/desk/requests/import')

/** The import that is watched is in the address, so that a reload comes back to it. */
export function ImportPage() {
  const t = useText()
  const { job, from } = route.useSearch()
  const navigate = route.useNavigate()
  const watch = (id: string | undefined) =>
    void navigate({ search: id === undefined ? {} : { job: id } })
  return (
    <>
      <PageHeader
        title={t('import.title')}
        crumbs={[<RequestsCrumb key="requests" />]}
        description={t('import.what')}
      />
      {job === undefined ? (
        <div className={classes.stack}>
          <SourceChoice />
          {from === undefined ? (
            <NewImport onStarted={watch} />
          ) : (
            <PatternImport onStarted={watch} />
          )}
        </div>
      ) : (
        <ImportJob key={job} id={job} onAnother={() => watch(undefined)} />
      )}
    </>
  )
}
