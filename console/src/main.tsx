import './mantine.css'
import './style.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { App } from './app.tsx'
import { newAnswers } from './ask/answers.ts'
import { theme } from './theme.ts'
import { Speaking } from './words/tongue.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')

const answers = newAnswers()
// Problems and some answers come in the caller's language, so a new language asks for everything again.
const askAnew = () => void answers.invalidateQueries()

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <Speaking onChange={askAnew}>
        <MantineProvider theme={theme} forceColorScheme="light">
          <Notifications position="top-center" />
          <Router base="/desk">
            <App />
          </Router>
        </MantineProvider>
      </Speaking>
    </QueryClientProvider>
  </StrictMode>,
)
