package kr.proto14.standin;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
final class SettableSource implements InstantSource {
  private volatile Instant now;

  SettableSource(String typed) {
    this.now = Korea.at(typed);
  }

  void set(String typed) {
    now = Korea.at(typed);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
