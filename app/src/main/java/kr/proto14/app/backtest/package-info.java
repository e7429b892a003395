/** Walks through the archive and judges what the models would have said. */
@NullMarked
package kr.proto14.app.backtest;

import org.jspecify.annotations.NullMarked;
