/** When jobs are due, and what became of every time they were. */
@NullMarked
package kr.proto14.app.schedule.ledger;

import org.jspecify.annotations.NullMarked;
