import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useText } from '../i18n/use-text'
import { FailedState } from './failed-state'
import classes from './export-button.module.css'

type File = { url: string; name: string }

type ExportButtonProps = {
  /** The list as it is filtered now, all of its rows. */
  file: File
  /** How many rows will be in it, where that is known. */
  count?: number | undefined
  download: { isPending: boolean; error: unknown; mutate: (file: File) => void }
}

/** Takes a list away as CSV; a refusal is said beside the button. */
export function ExportButton({ file, count, download }: ExportButtonProps) {
  const t = useText()
  return (
    <div className={classes.root}>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate(file)}
      >
        {count === undefined ? t('list.export') : t('list.exportCount', { count })}
      </Button>
      {download.error !== null && <FailedState error={download.error} />}
    </div>
  )
}
