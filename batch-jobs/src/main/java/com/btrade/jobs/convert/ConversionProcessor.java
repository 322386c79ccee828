package com.btrade.jobs.convert;

import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Puts each row to the rule. */
class ConversionProcessor implements ItemProcessor<TraderRow, Conversion> {
    private final Converter converter;

    ConversionProcessor(Converter converter) {
        this.converter = converter;
    }

    @Override
    public Conversion process(TraderRow row) {
        return converter.convert(row);
    }
}
