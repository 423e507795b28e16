import { Button } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useState } from 'react'
import { permissionsNeeded } from '../../../domain/billboard/brand-marks'
import type { Format } from '../../../domain/billboard/format'
import { permissionText } from '../../../domain/billboard/permission-text'
import { signedHandle } from '../../../domain/billboard/signs'
import { useText } from '../../i18n/use-text'
import { saveFile } from './artwork-files'
import { startZip } from './artwork-zip'
import { FileFailure } from './file-failure'
import classes from './studio.module.css'
import type { useArtworkFiles } from './use-artwork-files'
import type { Studio } from './use-studio'

type PermissionPackProps = {
  studio: Studio
  format: Format
  files: ReturnType<typeof useArtworkFiles>
  disabled: boolean
}

/** The request that a brand wants before its mark hangs: an English text and the picture, as one file. */
export function PermissionPack({ studio, format, files, disabled }: PermissionPackProps) {
  const t = useText()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const { mark } = studio.search
  const brand = mark === 'own' ? undefined : mark
  const codes = brand === undefined ? [] : permissionsNeeded(brand, format)
  if (brand === undefined || codes.length === 0) return null
  const { sign, shown, phrase } = studio.design
  const size = format.kind === 'print' ? format.trimMm : format.px
  const sizeText = `${size.width} × ${size.height} ${format.kind === 'print' ? 'mm' : 'px'}`

  async function take(wanted: NonNullable<typeof brand>): Promise<void> {
    setBusy(true)
    try {
      const picture = await files.one(format, 'pdf', 'rgb')
      const handle = signedHandle(sign, shown)
      const place = format.label
      const request = {
        brand: wanted,
        handle,
        phrase,
        place,
        size: sizeText,
        attachment: picture.name,
      }
      const zip = startZip(new Date())
      zip.add(picture)
      zip.add({
        name: `${wanted}-request.txt`,
        type: 'text/plain',
        sha256: '',
        bytes: new TextEncoder().encode(permissionText(request, codes)),
      })
      const name = `${shown}-${format.id}-${wanted}-request.zip`
      saveFile({ name, type: 'application/zip', bytes: zip.finish() })
      setError(null)
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <div className={classes.stack}>
      <h3 className={classes.subtitle}>{t('studio.checks.permission')}</h3>
      <p className={classes.soft}>{t('studio.checks.permission.what')}</p>
      <div>
        <Button
          variant="default"
          leftSection={<IconMailForward size={18} aria-hidden />}
          disabled={disabled || busy}
          onClick={() => void take(brand)}
        >
          {t('studio.checks.permission.take')}
        </Button>
      </div>
      {error !== null && <FileFailure error={error} />}
    </div>
  )
}
