/** The pictures of a backtest; nothing of it is loaded before one is drawn. */
@NullMarked
package kr.proto14.app.backtest.chart;

import org.jspecify.annotations.NullMarked;
