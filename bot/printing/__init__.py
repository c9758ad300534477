"""Paper and sheets: values in, bytes out — PDF, PNG, XLSX; knows neither Telegram nor storage nor words."""
