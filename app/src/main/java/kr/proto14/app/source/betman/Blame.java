package kr.proto14.app.source.betman;

import java.io.IOException;

/** Decides whose fault it is that no answer came. */
@FunctionalInterface
interface Blame {
  /** The verdict on a request that ended without an answer. */
  Verdict.Bad of(IOException failure);
}
