import './ui/styles'
import { startApp } from './app/start'

void startApp()
