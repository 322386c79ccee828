package com.btrade.jobs.convert;

import org.springframework.batch.infrastructure.item.ItemWriter;

/** What is done with a chunk of conversions: they are stored, or told in a dry run. */
abstract class ConversionWriter implements ItemWriter<Conversion> {}
