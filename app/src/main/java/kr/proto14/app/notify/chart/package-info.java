/** Charts as PNG pictures; nothing of it is loaded before one is drawn. */
@NullMarked
package kr.proto14.app.notify.chart;

import org.jspecify.annotations.NullMarked;
