import { Button } from '@mantine/core'
import { IconDownload, IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import type { CustomerDetails } from '../../../../domain/api/customers'
import { exportUrl, useDownload } from '../../../api/download'
import { useMay } from '../../../api/me'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { EraseDialog } from './erase-dialog'
import classes from './customer-page.module.css'

type Props = { customer: CustomerDetails }

/** What a person may demand: a copy of all that is kept, and that it is erased. */
export function CustomerActs({ customer }: Props) {
  const t = useText()
  const mayReveal = useMay('customers.reveal')
  const mayManage = useMay('customers.manage')
  const [erasing, setErasing] = useState(false)
  const download = useDownload()
  const file = {
    url: exportUrl(`/api/v1/customers/${customer.id}`, {}),
    name: 'customer.csv',
  }
  return (
    <>
      <div className={classes.acts}>
        {mayReveal && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate(file)}
          >
            {t('customers.export')}
          </Button>
        )}
        {mayManage && (
          <Button
            variant="default"
            leftSection={<IconEraser size={18} aria-hidden />}
            onClick={() => setErasing(true)}
          >
            {t('customers.erase.open')}
          </Button>
        )}
      </div>
      {download.error !== null && <FailedState error={download.error} />}
      {mayManage && (
        <EraseDialog customer={customer} opened={erasing} onClose={() => setErasing(false)} />
      )}
    </>
  )
}
