'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;

  const draw = (id, labels, datasets, options) =>
    new Chart(document.getElementById(id), { type: 'bar', data: { labels, datasets }, options });

  draw('funnel', data.funnel, data.channels, { scales: { y: { beginAtZero: true } } });
  draw('fates', data.slots, data.fates, { scales: { x: { stacked: true }, y: { stacked: true, beginAtZero: true } } });
  draw('orders', data.orders, data.orderRates, { scales: { y: { beginAtZero: true } } });
  draw('reasons', Object.keys(data.reasons), [{ label: '收件人 recipients', data: Object.values(data.reasons) }],
    { indexAxis: 'y', scales: { x: { beginAtZero: true, ticks: { precision: 0 } } } });
})();
