import { Component, type ReactNode } from 'react';
import { Problem } from './problem';

/** A fault in one screen is said on that screen; the page around it goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Problem
        title="This screen stopped working"
        detail={this.state.error.message}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
