//! The signals that end the preview.

use std::io;

/// Waits for Ctrl-C, or for the end of the session.
#[cfg(unix)]
pub(super) struct Shutdown {
    signals: [tokio::signal::unix::Signal; 4],
}

#[cfg(unix)]
impl Shutdown {
    /// Listens for the signals; from here on they do not end the process.
    pub(super) fn listen() -> io::Result<Shutdown> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Shutdown {
            signals: [
                signal(SignalKind::interrupt())?,
                signal(SignalKind::terminate())?,
                signal(SignalKind::hangup())?,
                signal(SignalKind::quit())?,
            ],
        })
    }

    /// Returns when one of the signals has arrived.
    pub(super) async fn wait(&mut self) {
        let [interrupt, terminate, hangup, quit] = &mut self.signals;
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
            _ = quit.recv() => {}
        }
    }
}

/// Waits for Ctrl-C, or for the end of the session.
#[cfg(windows)]
pub(super) struct Shutdown {
    interrupt: tokio::signal::windows::CtrlC,
    stop: tokio::signal::windows::CtrlBreak,
    close: tokio::signal::windows::CtrlClose,
}

#[cfg(windows)]
impl Shutdown {
    /// Listens for the events; from here on they do not end the process.
    pub(super) fn listen() -> io::Result<Shutdown> {
        use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close};
        Ok(Shutdown { interrupt: ctrl_c()?, stop: ctrl_break()?, close: ctrl_close()? })
    }

    /// Returns when one of the events has arrived.
    pub(super) async fn wait(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.stop.recv() => {}
            _ = self.close.recv() => {}
        }
    }
}
